package io.servicelane.deployment.ui;

import com.vaadin.flow.component.UI;
import io.servicelane.deployment.Deployment;
import io.servicelane.ui.Colleagues;
import org.springframework.stereotype.Component;

/** What the screens say of a deployment, in the language of whoever looks. */
@Component
class DeploymentWords {

    private static final int NAMED = 3;
    /** The name that the engine's starter gives to the files of the application. */
    private static final String SHIPPED = "SpringAutoDeployment";

    private final Colleagues colleagues;

    DeploymentWords(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    String name(Deployment deployment) {
        return isShipped(deployment) ? word("deployments.shipped") : deployment.name();
    }

    String who(Deployment deployment) {
        if (deployment.username() != null) {
            return colleagues.name(deployment.username());
        }
        return isShipped(deployment) ? "Servicelane" : word("deployments.unknown");
    }

    /** With what it was deployed, or to what it went back; empty when there is nothing to say. */
    String source(Deployment deployment) {
        if (deployment.backTo() != null) {
            return word("deployments.back-to", String.valueOf(deployment.backTo()));
        }
        return deployment.source() == null || isShipped(deployment)
                ? ""
                : word("deployments.with", deployment.source());
    }

    /** The first files by name. */
    String files(Deployment deployment) {
        var files = deployment.files();
        return files.size() <= NAMED
                ? String.join(", ", files)
                : String.join(", ", files.subList(0, NAMED)) + " " + word("deployments.and-more", files.size() - NAMED);
    }

    private static boolean isShipped(Deployment deployment) {
        return deployment.username() == null && SHIPPED.equals(deployment.name());
    }

    private static String word(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }
}
