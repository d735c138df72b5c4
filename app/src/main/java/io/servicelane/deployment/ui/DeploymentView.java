package io.servicelane.deployment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import io.servicelane.deployment.ChangeWords;
import io.servicelane.deployment.DeploymentDesk;
import io.servicelane.deployment.DeploymentDetails;
import io.servicelane.deployment.Deployments;
import io.servicelane.deployment.FileChanges;
import io.servicelane.deployment.NoSuchDeployment;
import io.servicelane.process.DeploymentRefused;
import io.servicelane.security.Roles;
import io.servicelane.ui.Badge;
import io.servicelane.ui.Moments;
import io.servicelane.ui.Notice;
import jakarta.annotation.security.RolesAllowed;

/** A deployment: what it did to each of its files, and the way back to it. */
@Route("deployments/:id([0-9]{1,18})")
@RolesAllowed({Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN})
class DeploymentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Deployments deployments;
    private final transient DeploymentDesk desk;
    private final transient ChangeWords words;
    private final transient Moments moments;
    private final H1 title = new H1();
    private final Paragraph facts = new Paragraph();
    private final Button back = new Button(getTranslation("deployments.back"), click -> ask());
    private final Div files = new Div();
    private long id;

    DeploymentView(Deployments deployments, DeploymentDesk desk, ChangeWords words, Moments moments) {
        this.deployments = deployments;
        this.desk = desk;
        this.words = words;
        this.moments = moments;
        back.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var all = new Anchor("deployments", getTranslation("nav.deployments"));
        all.addClassName("back");
        var header = new Div(new Div(all, title), back);
        header.addClassName("view-header");
        facts.addClassName("lead");
        addClassNames("view", "deployment");
        add(header, facts, files);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().getLong("id").orElse(0L);
        show(deployments.details(id).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return title.getText();
    }

    private void show(DeploymentDetails details) {
        var deployment = details.deployment();
        title.setText(getTranslation("deployments.title", String.valueOf(id)));
        var who = deployment.username() == null ? getTranslation("deployments.unknown") : deployment.username();
        facts.setText(String.join(" · ", deployment.name(), who, moments.full(deployment.at())));
        var request = VaadinRequest.getCurrent();
        var may = request != null && (request.isUserInRole(Roles.ANALYST) || request.isUserInRole(Roles.ADMIN));
        back.setVisible(may && details.mayBeTakenBack());
        files.removeAll();
        details.files().forEach(file -> files.add(card(file)));
    }

    private Section card(FileChanges file) {
        var state = new Badge(getTranslation("deployments.state." + file.state()), Badge.Tone.INFO);
        var use = new Badge(
                getTranslation(file.newest() ? "deployments.in-use" : "deployments.replaced"),
                file.newest() ? Badge.Tone.GOOD : Badge.Tone.QUIET);
        var card = new Section(new H2(file.file()), new Span(state, new Span(" "), use));
        card.addClassName("card");
        var before = file.before();
        if (before != null) {
            card.add(new Paragraph(new Anchor(
                    "deployments/" + before, getTranslation("deployments.compared", String.valueOf(before)))));
        }
        switch (file.state()) {
            case NEW -> card.add(new Paragraph(getTranslation("deployments.new-text")));
            case SAME -> card.add(new Paragraph(getTranslation("deployments.same-text")));
            case OTHER -> card.add(new Paragraph(getTranslation("deployments.other-text")));
            case GONE -> card.add(new Paragraph(getTranslation("deployments.gone-text")));
            case CHANGED -> card.add(changes(file));
        }
        if (file.state() == FileChanges.State.CHANGED || file.state() == FileChanges.State.OTHER) {
            card.add(text(file));
        }
        return card;
    }

    private Div changes(FileChanges file) {
        var list = new UnorderedList();
        file.changes().forEach(change -> list.add(new ListItem(words.sentence(change, getLocale()))));
        var told = new Div(list);
        if (file.changes().isEmpty()) {
            told.add(new Paragraph(getTranslation("deployments.no-meaning")));
        }
        if (file.more()) {
            told.add(new Paragraph(getTranslation("deployments.more-changes")));
        }
        return told;
    }

    private Details text(FileChanges file) {
        var text = new Details(getTranslation("deployments.show-text"));
        text.addOpenedChangeListener(change -> {
            text.removeAll();
            if (change.isOpened()) {
                var lines = deployments.text(id, file.file());
                text.add(
                        lines.isEmpty()
                                ? new Paragraph(getTranslation("deployments.text-none"))
                                : new Pre(String.join("\n", lines)));
            }
        });
        return text;
    }

    private void ask() {
        var sure = new ConfirmDialog();
        sure.setHeader(getTranslation("deployments.back.title", String.valueOf(id)));
        sure.setText(getTranslation("deployments.back.text"));
        sure.setCancelable(true);
        sure.setCancelText(getTranslation("deployments.back.keep"));
        sure.setConfirmText(getTranslation("deployments.back"));
        sure.addConfirmListener(confirmed -> goBack());
        sure.open();
    }

    private void goBack() {
        try {
            var made = desk.back(id, null);
            Notice.done(getTranslation("deployments.back.done", String.valueOf(id)));
            getUI().ifPresent(ui -> ui.navigate("deployments/" + made.id()));
        } catch (DeploymentRefused refused) {
            Notice.refusal(getTranslation("deployments.back.refused") + " " + refused.getMessage());
        } catch (NoSuchDeployment gone) {
            Notice.refusal(getTranslation("deployments.gone-text"));
        }
    }
}
