${number}: thank you for your report. We have checked it and found nothing that we could pursue. If you learn more, just answer.
