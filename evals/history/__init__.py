"""Record claims with known answers, and how those were found."""
