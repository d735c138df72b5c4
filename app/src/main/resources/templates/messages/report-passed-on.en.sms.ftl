${number}: thank you for your report. We have checked it and passed it on to those who are responsible.
