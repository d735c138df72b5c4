package io.servicelane.process.engine.identity;

import io.servicelane.process.Identities;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes the engine's own users and groups away and puts the desk's in their place. */
@Component
class DeskIdentityPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<Identities> desk;

    DeskIdentityPlugin(ObjectProvider<Identities> desk) {
        this.desk = desk;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityProviderSessionFactory(new DeskSessions());
        engine.setResourceAuthorizationProvider(new NoRightsByWork());
        engine.setAdminGroups(new ArrayList<>(List.of(RightsOfRoles.ADMIN)));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        RightsOfRoles.write(engine.getAuthorizationService());
    }

    private class DeskSessions implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return ReadOnlyIdentityProvider.class;
        }

        @Override
        public Session openSession() {
            return new DeskIdentityProvider(desk::getObject);
        }
    }
}
