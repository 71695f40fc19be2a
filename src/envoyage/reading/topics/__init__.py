"""What was discussed and what was toured."""
