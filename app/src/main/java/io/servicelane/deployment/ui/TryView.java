package io.servicelane.deployment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import io.servicelane.deployment.DeploymentDesk;
import io.servicelane.process.DeploymentRefused;
import io.servicelane.process.gate.Finding;
import io.servicelane.process.gate.ModelCheck;
import io.servicelane.security.Roles;
import io.servicelane.ui.Badge;
import io.servicelane.ui.EmptyState;
import io.servicelane.ui.Notice;
import io.servicelane.ui.diagram.DiagramBadge;
import io.servicelane.ui.diagram.ProcessDiagram;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Checks files as the engine would when they are deployed, without deploying them; then deploys them if one likes. */
@Route("try")
@Menu(order = 9, title = "nav.try", icon = "vaadin:check-circle-o")
@RolesAllowed({Roles.ANALYST, Roles.ADMIN})
@StyleSheet("context://servicelane/deployments.css")
class TryView extends Div implements HasDynamicTitle {

    private static final int MOST_FILES = 100;
    private static final int LARGEST_MB = 5;

    private final transient ModelCheck check;
    private final transient DeploymentDesk desk;
    private final transient Map<String, byte[]> files = new TreeMap<>();
    private final Upload upload =
            new Upload(UploadHandler.inMemory((about, content) -> take(about.fileName(), content)));
    private final TextField pastedName = new TextField(getTranslation("try.paste.name"));
    private final TextArea pasted = new TextArea(getTranslation("try.paste.content"));
    private final Button deploy = new Button(getTranslation("try.deploy"), click -> deploy());
    private final Div results = new Div();

    TryView(ModelCheck check, DeploymentDesk desk) {
        this.check = check;
        this.desk = desk;
        upload.setMaxFiles(MOST_FILES);
        upload.setMaxFileSize(LARGEST_MB * 1024 * 1024);
        upload.setUploadButton(new Button(getTranslation("try.choose")));
        upload.setDropLabel(new Span(getTranslation("try.drop")));
        upload.addFileRejectedListener(refused -> Notice.refusal(refused.getErrorMessage()));
        pasted.setWidthFull();
        pasted.setMaxHeight("16rem");
        var add = new Button(
                getTranslation("try.paste.add"),
                click -> take(pastedName.getValue().strip(), pasted.getValue().getBytes(StandardCharsets.UTF_8)));
        var paste = new Details(getTranslation("try.paste"), pastedName, pasted, add);
        var clear = new Button(getTranslation("try.clear"), click -> clear());
        deploy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var header = new Div(new H1(getTranslation("nav.try")), clear, deploy);
        header.addClassName("view-header");
        var words = new Paragraph(getTranslation("try.text"));
        words.addClassName("lead");
        results.addClassName("results");
        results.getElement().setAttribute("aria-live", "polite");
        addClassNames("view", "try");
        add(header, words, upload, paste, results, rules());
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.try");
    }

    /** Adds a file to those that are checked together. */
    void take(String name, byte[] content) {
        if (!name.matches(".+\\.(bpmn|dmn|form)")) {
            Notice.refusal(getTranslation("try.wrong-kind", name));
        } else if (content.length == 0) {
            Notice.refusal(getTranslation("try.empty", name));
        } else if (content.length > LARGEST_MB * 1024 * 1024) {
            Notice.refusal(getTranslation("try.too-big", name, LARGEST_MB));
        } else if (files.size() >= MOST_FILES) {
            Notice.refusal(getTranslation("try.too-many", MOST_FILES));
        } else {
            files.put(name, content);
            show();
        }
    }

    private void clear() {
        files.clear();
        upload.clearFileList();
        show();
    }

    private void show() {
        results.removeAll();
        deploy.setEnabled(false);
        if (files.isEmpty()) {
            results.add(new EmptyState(
                    VaadinIcon.FILE_O, getTranslation("try.none.title"), getTranslation("try.none.text")));
            return;
        }
        var findings = check.findings(files);
        var refused = findings.stream().filter(Finding::refused).count();
        deploy.setEnabled(refused == 0);
        var verdict = new Paragraph(refused == 0 ? getTranslation("try.fine") : getTranslation("try.refused", refused));
        verdict.addClassNames("verdict", refused == 0 ? "good" : "bad");
        if (findings.size() > refused) {
            verdict.add(" " + getTranslation("try.advice", findings.size() - refused));
        }
        results.add(verdict);
        var whole = findings.stream()
                .filter(finding -> !files.containsKey(finding.file()))
                .toList();
        if (!whole.isEmpty()) {
            results.add(card(getTranslation("try.whole-deployment"), whole));
        }
        files.keySet()
                .forEach(file -> results.add(card(
                        file,
                        findings.stream()
                                .filter(finding -> finding.file().equals(file))
                                .toList())));
    }

    private Section card(String title, List<Finding> findings) {
        var card = new Section(new H2(title));
        card.addClassName("card");
        if (findings.isEmpty()) {
            card.add(new Paragraph(getTranslation("try.file.fine")));
        } else {
            card.add(new FindingList(findings));
            drawing(title, findings).ifPresent(card::add);
        }
        return card;
    }

    /** The model with a mark at each element something is said of. */
    private Optional<ProcessDiagram> drawing(String file, List<Finding> findings) {
        var content = files.get(file);
        var marks = findings.stream()
                .filter(finding -> !finding.element().isEmpty())
                .collect(Collectors.groupingBy(Finding::element))
                .entrySet()
                .stream()
                .map(each -> mark(each.getKey(), each.getValue()))
                .toList();
        if (!file.endsWith(".bpmn") || content == null || marks.isEmpty()) {
            return Optional.empty();
        }
        var drawing = new ProcessDiagram(getTranslation("try.drawing"));
        drawing.show(new String(content, StandardCharsets.UTF_8), List.of(), List.of(), List.of());
        drawing.setBadges(marks);
        return Optional.of(drawing);
    }

    private static DiagramBadge mark(String element, List<Finding> findings) {
        var tone = findings.stream().anyMatch(Finding::refused)
                ? DiagramBadge.Tone.STUCK_TOKENS
                : DiagramBadge.Tone.ADVICE_TOKENS;
        return new DiagramBadge(element, String.valueOf(findings.size()), tone);
    }

    private Details rules() {
        var list = new UnorderedList();
        check.rules()
                .forEach(rule -> list.add(new ListItem(
                        badge(rule.refuses(), "try.rules.refuses", "try.rules.advises"),
                        new Span(" "),
                        new Code(rule.code()),
                        new Span(" " + rule.text(getLocale())))));
        return new Details(getTranslation("try.rules"), new Paragraph(getTranslation("try.rules.text")), list);
    }

    private Badge badge(boolean refuses, String refused, String advice) {
        return new Badge(getTranslation(refuses ? refused : advice), refuses ? Badge.Tone.ALARM : Badge.Tone.INFO);
    }

    private void deploy() {
        try {
            var made = desk.deploy(files.keySet().iterator().next(), Map.copyOf(files));
            Notice.done(getTranslation("try.deployed"));
            clear();
            getUI().ifPresent(ui -> ui.navigate("deployments/" + made.id()));
        } catch (DeploymentRefused refused) {
            Notice.refusal(getTranslation("deployments.back.refused") + " " + getTranslation("try.see-findings"));
            show();
        }
    }
}
