"""Writes one report in many formats, by the programs that people write reports with."""
