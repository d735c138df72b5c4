package io.servicelane;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the desk. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class ServicelaneApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ServicelaneApplication.class, arguments);
    }
}
