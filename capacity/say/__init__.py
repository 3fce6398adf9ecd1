"""Every sentence that the program prints or draws, in plain English: the one layer of prose."""
