package io.servicelane.deployment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A deployment: what it did to each of its files, and the way back to it. */
@Route("deployments/:id([0-9]{1,18})")
@RolesAllowed({Roles.SUPERVISOR, Roles.ANALYST, Roles.ADMIN})
@StyleSheet("context://servicelane/deployments.css")
class DeploymentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Deployments deployments;
    private final transient DeploymentDesk desk;
    private final transient ChangeWords words;
    private final transient Moments moments;
    private final transient DeploymentWords says;
    private final H1 title = new H1();
    private final Paragraph facts = new Paragraph();
    private final Button back = new Button(getTranslation("deployments.back"), click -> ask(null));
    private final Div refusal = new Div();
    private final Div files = new Div();
    private long id;

    DeploymentView(
            Deployments deployments, DeploymentDesk desk, ChangeWords words, Moments moments, DeploymentWords says) {
        this.deployments = deployments;
        this.desk = desk;
        this.words = words;
        this.moments = moments;
        this.says = says;
        back.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var all = new Anchor("deployments", getTranslation("nav.deployments"));
        all.addClassName("back");
        var header = new Div(new Div(all, title), back);
        header.addClassName("view-header");
        facts.addClassName("lead");
        addClassNames("view", "deployment");
        files.addClassName("files");
        add(header, facts, refusal, files);
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
        facts.setText(Stream.of(
                        says.name(deployment),
                        says.who(deployment),
                        moments.full(deployment.at()),
                        says.source(deployment))
                .filter(fact -> !fact.isBlank())
                .collect(Collectors.joining(" · ")));
        var request = VaadinRequest.getCurrent();
        var may = request != null && (request.isUserInRole(Roles.ANALYST) || request.isUserInRole(Roles.ADMIN));
        back.setVisible(may && details.mayBeTakenBack());
        refusal.removeAll();
        files.removeAll();
        var single = details.files().size() == 1;
        details.files().stream()
                .filter(file -> file.state() != FileChanges.State.SAME)
                .forEach(file -> files.add(card(file, may && !single)));
        var same = details.files().stream()
                .filter(file -> file.state() == FileChanges.State.SAME)
                .toList();
        if (!same.isEmpty()) {
            files.add(unchanged(same));
        }
    }

    private Section card(FileChanges file, boolean mayBeTakenAlone) {
        var use = new Badge(
                getTranslation(file.newest() ? "deployments.in-use" : "deployments.replaced"),
                file.newest() ? Badge.Tone.GOOD : Badge.Tone.QUIET);
        var head = new Div(
                new H2(file.file()),
                new Badge(getTranslation("deployments.state." + file.state()), Badge.Tone.INFO),
                use);
        head.addClassName("head");
        var card = new Section(head);
        card.addClassName("card");
        var before = file.before();
        if (before != null) {
            var compared =
                    new Anchor("deployments/" + before, getTranslation("deployments.compared", String.valueOf(before)));
            compared.addClassName("compared");
            head.add(compared);
        }
        if (mayBeTakenAlone && !file.newest() && file.state() != FileChanges.State.GONE) {
            head.add(new Button(getTranslation("deployments.back.file"), click -> ask(file.file())));
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

    private Section unchanged(List<FileChanges> same) {
        var names = new UnorderedList();
        same.forEach(file -> names.add(new ListItem(file.file())));
        var card = new Section(new Details(getTranslation("deployments.unchanged", same.size()), names));
        card.addClassNames("card", "unchanged");
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

    private void ask(@Nullable String file) {
        var sure = new ConfirmDialog();
        sure.setHeader(getTranslation("deployments.back.title", String.valueOf(id)));
        sure.setText((file == null ? "" : file + ": ") + getTranslation("deployments.back.text"));
        sure.setCancelable(true);
        sure.setCancelText(getTranslation("deployments.back.keep"));
        sure.setConfirmText(getTranslation("deployments.back"));
        sure.addConfirmListener(confirmed -> goBack(file));
        sure.open();
    }

    private void goBack(@Nullable String file) {
        try {
            var made = desk.back(id, file);
            Notice.done(getTranslation("deployments.back.done", String.valueOf(id)));
            getUI().ifPresent(ui -> ui.navigate("deployments/" + made.id()));
        } catch (DeploymentRefused refused) {
            Notice.refusal(getTranslation("deployments.back.refused") + " " + getTranslation("try.see-findings"));
            showRefusal(file);
        } catch (NoSuchDeployment gone) {
            Notice.refusal(getTranslation("deployments.gone-text"));
        }
    }

    private void showRefusal(@Nullable String file) {
        var card =
                new Section(new H2(getTranslation("deployments.findings")), new FindingList(desk.findings(id, file)));
        card.addClassName("card");
        card.getElement().setAttribute("role", "alert");
        refusal.removeAll();
        refusal.add(card);
    }
}
