"""Results as people and programs read them: answers, tables, pictures, the report folder."""
