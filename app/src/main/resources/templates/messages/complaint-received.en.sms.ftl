${number}: we have received your complaint and are sorry that you had reason for it. We look into it and come back to you. To add something, just answer.
