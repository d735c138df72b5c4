package io.servicelane.channel.simulator.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The demo mail server, which listens on this machine only.
 *
 * @param mail whether it runs
 * @param smtpPort where it takes mail; 0 for any free port
 * @param imapPort where its mailboxes are read; 0 for any free port
 */
@ConfigurationProperties("servicelane.demo")
record DemoMailProperties(
        @DefaultValue("false") boolean mail, @DefaultValue("3025") int smtpPort, @DefaultValue("3143") int imapPort) {}
