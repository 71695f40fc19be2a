"""Who goes where: clauses of travel, and the trips that they fold into."""
