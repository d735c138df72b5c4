package io.servicelane.security;

import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells Camunda Modeler, which asks without credentials, where to send an analyst after a deployment. */
@RestController
class CockpitAddresses {

    static final String PATH = "/.well-known/camunda-automation-platform/webapps";

    private final Environment settings;

    CockpitAddresses(Environment settings) {
        this.settings = settings;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, String> addresses() {
        var desk = settings.getRequiredProperty("servicelane.public-url").replaceAll("/+$", "");
        return Map.of(
                "adminUrl", desk + "/camunda/app/admin/default/#/",
                "cockpitUrl", desk + "/camunda/app/cockpit/default/#/",
                "tasklistUrl", desk + "/");
    }
}
