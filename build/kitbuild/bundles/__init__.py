"""What is handed out: the built site in the dress that each way of distribution needs."""
