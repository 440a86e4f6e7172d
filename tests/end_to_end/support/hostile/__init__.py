"""Files that were made to do harm, or that came to harm."""
