package io.servicelane.process.cockpit;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Makes the clocks known to Cockpit. Public because {@link java.util.ServiceLoader} makes it. */
public class ClocksPlugin extends AbstractCockpitPlugin {

    /** Part of the addresses and of the folder of the pages. */
    static final String ID = "servicelane-clocks";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(ClocksResource.class);
    }
}
