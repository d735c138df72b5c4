package io.servicelane.process.cockpit;

import io.servicelane.process.ClockBoard;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * What the plug-in's pages ask, and the pages themselves. Public because JAX-RS makes it. Cockpit's security filter lets
 * nobody past who is not signed in at the engine named in the address; what they may read there is asked here.
 */
@Path("plugin/" + ClocksPlugin.ID)
public class ClocksResource extends AbstractCockpitPluginRootResource {

    private static final List<String> MODULES =
            List.of("app/clocks-tab.js", "app/clock-badges.js", "app/request-link.js", "app/watch.js", "app/words.js");

    public ClocksResource() {
        super(ClocksPlugin.ID);
    }

    /**
     * The clocks of the request behind a running process instance, oldest first.
     *
     * @return empty when there is no such instance, it is no request, or the user may not read it
     */
    @GET
    @Path("{engineName}/process-instance/{id}/clocks")
    @Produces(MediaType.APPLICATION_JSON)
    public List<ClockRow> ofInstance(@PathParam("engineName") String engineName, @PathParam("id") String id) {
        return readable(engineName).instance(id)
                ? board().clocks(id).stream().map(ClockRow::of).toList()
                : List.of();
    }

    /**
     * How many clocks are in which state, for each element of a process definition that holds tokens.
     *
     * @return empty when there is no such definition or the user may not read its instances
     */
    @GET
    @Path("{engineName}/process-definition/{id}/clocks")
    @Produces(MediaType.APPLICATION_JSON)
    public List<ClockBoard.ElementClocks> ofDefinition(
            @PathParam("engineName") String engineName, @PathParam("id") String id) {
        return readable(engineName).instancesOf(id) ? board().elements(id) : List.of();
    }

    /** Cockpit itself would hand out {@code plugin.js} and {@code plugin.css} only. */
    @Override
    protected List<String> getAllowedAssets() {
        return Stream.concat(super.getAllowedAssets().stream(), MODULES.stream())
                .toList();
    }

    private static Readable readable(String engineName) {
        return new Readable(Cockpit.getProcessEngine(engineName));
    }

    /** Spring does not make this class; the servlet context, where JAX-RS and Spring meet, knows the desk's beans. */
    private ClockBoard board() {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext)
                .getBean(ClockBoard.class);
    }
}
