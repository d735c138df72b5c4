package io.servicelane.api;

import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Answers 404 under {@code /api}; the desk's screens would otherwise answer any path with their page. */
@Component
class UnknownPaths extends SimpleUrlHandlerMapping {

    UnknownPaths() throws NoSuchMethodException {
        // after the controllers, before the screens
        setOrder(Ordered.LOWEST_PRECEDENCE - 100);
        setUrlMap(Map.of("/api/**", new HandlerMethod(new Nothing(), "there")));
    }

    /** What every unknown path leads to. */
    static class Nothing {

        public void there() {
            throw new NoSuchThing();
        }
    }
}
