package io.servicelane;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole desk on a port of its own, with the accounts of {@link TestAccounts}. Every test that wears it shares one
 * start; so tests leave nothing behind that another would trip over. On H2
 * unless {@code SERVICELANE_TEST_MYSQL_URL} (with {@code _USERNAME} and {@code _PASSWORD}) names an empty MySQL database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=${SERVICELANE_TEST_MYSQL_URL:jdbc:h2:mem:running-desk;MODE=MySQL;DB_CLOSE_DELAY=-1}",
            "spring.datasource.username=${SERVICELANE_TEST_MYSQL_USERNAME:sa}",
            "spring.datasource.password=${SERVICELANE_TEST_MYSQL_PASSWORD:}",
            "servicelane.data=target/running-desk",
            "servicelane.admin.password=admin",
            "servicelane.test-clock=true",
            "servicelane.calendar.local-feeds=true",
            "servicelane.sign-in.first-lock=1h",
            // webhooks are believed when signed with this; without an account nothing is sent
            "servicelane.twilio.secondary-auth-token=running-desk",
            "vaadin.productionMode=true"
        })
@ActiveProfiles("test")
@Import(TestAccounts.class)
public @interface RunningDesk {}
