"""The public site: what was published, as pages that read well without a script and answer "who says so?"."""
