package io.servicelane.process;

/** Files could not be deployed; nothing of them is stored. The message says what is wrong, one finding a line. */
public class DeploymentRefused extends RuntimeException {

    DeploymentRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
