package io.servicelane.process;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A process that is offered as a request type: it carries {@code servicelane.*} properties.
 *
 * @param key process id, for example {@code repair}
 * @param version the newest deployed version
 * @param titleEn English title
 * @param titleZh Chinese title
 * @param icon name of a Vaadin icon, for example {@code tools}
 * @param audience who may open it: {@code customer}, {@code agent}
 * @param queue key of the team it belongs to unless the rules say otherwise
 * @param startForm the {@code .form} asked when it is opened by hand; null when there is none
 */
public record DeployedType(
        String key,
        int version,
        String titleEn,
        String titleZh,
        String icon,
        Set<String> audience,
        String queue,
        @Nullable String startForm) {

    DeployedType asking(String form) {
        return new DeployedType(key, version, titleEn, titleZh, icon, audience, queue, form);
    }
}
