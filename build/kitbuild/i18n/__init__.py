"""Languages: messages found in the content, translations read, checked and put in their place."""
