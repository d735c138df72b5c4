${number}: your request has been cancelled. If that was not what you wanted, just answer this message.
