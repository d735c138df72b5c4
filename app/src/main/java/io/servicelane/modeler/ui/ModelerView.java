package io.servicelane.modeler.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.servicelane.modeler.ModelerKit;
import io.servicelane.modeler.Palette;
import io.servicelane.security.Roles;
import io.servicelane.security.SignedIn;
import io.servicelane.ui.form.SafeWords;
import jakarta.annotation.security.RolesAllowed;

/** Where an analyst gets what goes beside the Modeler, and learns how to deploy the first request type. */
@Route("modeler")
@Menu(order = 9, title = "nav.modeler", icon = "vaadin:cubes")
@RolesAllowed({Roles.ANALYST, Roles.ADMIN})
@StyleSheet("context://servicelane/modeler.css")
class ModelerView extends Div implements HasDynamicTitle {

    ModelerView(ModelerKit kit, Palette palette, SignedIn signedIn) {
        addClassNames("view", "modeler");
        var header = new Div(new H1(getTranslation("modeler.title")), download());
        header.addClassName("view-header");
        var lead = new Paragraph(getTranslation("modeler.lead"));
        lead.addClassName("lead");
        var side = new Div(connection(kit, signedIn), afterwards(), steps(palette));
        side.addClassName("side");
        var columns = new Div(guide(kit), side);
        columns.addClassName("columns");
        add(header, lead, columns);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("modeler.title");
    }

    private Component download() {
        var icon = VaadinIcon.DOWNLOAD.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var link = new Anchor("modeler-kit.zip", icon, new Span(getTranslation("modeler.download")));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", "servicelane-kit.zip");
        link.addClassName("primary-link");
        return link;
    }

    private Component connection(ModelerKit kit, SignedIn signedIn) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "modeler.endpoint", kit.endpoint());
        fact(facts, "modeler.authentication", getTranslation("modeler.basic"));
        fact(facts, "modeler.user", signedIn.username());
        fact(facts, "modeler.password", getTranslation("modeler.password.same"));
        var token = new Paragraph(new Anchor("tokens", getTranslation("modeler.token")));
        token.addClassName("quiet");
        return card("modeler.connection", new Div(facts, token));
    }

    private void fact(DescriptionList facts, String term, String value) {
        var shown = new Span(value);
        shown.addClassName("value");
        facts.add(new DescriptionList.Term(getTranslation(term)), new DescriptionList.Description(shown));
    }

    private Component afterwards() {
        return card(
                "modeler.afterwards",
                new UnorderedList(
                        new ListItem(new Anchor("try", getTranslation("modeler.try"))),
                        new ListItem(new Anchor("deployments", getTranslation("modeler.deployments")))));
    }

    private Component steps(Palette palette) {
        var list = new UnorderedList();
        list.addClassName("palette");
        palette.steps(getLocale()).forEach(step -> {
            var picture = new Image(step.icon(), "");
            picture.getElement().setAttribute("aria-hidden", "true");
            list.add(new ListItem(new Anchor("modeler/steps/" + step.key(), picture, new Span(step.title()))));
        });
        var all = new H2(new Anchor("modeler/steps", getTranslation("modeler.steps")));
        var card = new Section(all, list);
        card.addClassName("card");
        return card;
    }

    private Component guide(ModelerKit kit) {
        var words = new Div(new Html("<div>" + SafeWords.markdown(kit.guide(getLocale())) + "</div>"));
        words.addClassName("guide");
        var card = new Section(words);
        card.addClassName("card");
        card.setAriaLabel(getTranslation("modeler.guide"));
        return card;
    }

    private Component card(String title, Component content) {
        var card = new Section(new H2(getTranslation(title)), content);
        card.addClassName("card");
        return card;
    }
}
