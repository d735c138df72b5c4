package io.servicelane;

import java.time.ZoneOffset;
import java.util.TimeZone;
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
        // the engine's and our DATETIME columns have no zone: all of them mean UTC
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        SpringApplication.run(ServicelaneApplication.class, arguments);
    }
}
