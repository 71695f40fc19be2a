"""Who went where, as lines: a country's visitors and travellers, an official's trips, an office's holders."""
