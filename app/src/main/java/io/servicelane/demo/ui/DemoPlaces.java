package io.servicelane.demo.ui;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Adds the demo's page to the desk; without the demo there is no such address. */
@Component
@Profile("demo")
class DemoPlaces implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent service) {
        RouteConfiguration.forRegistry(service.getSource().getRouter().getRegistry())
                .setAnnotatedRoute(ChannelsView.class);
    }
}
