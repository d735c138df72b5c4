${number}: your installation is complete and tested. If you have a question about it, just answer.
