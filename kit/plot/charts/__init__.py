"""Lines, points, bars, histograms and heat maps. In the page they come when a program asks."""
