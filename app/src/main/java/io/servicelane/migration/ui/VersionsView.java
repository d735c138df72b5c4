package io.servicelane.migration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.servicelane.catalog.RequestTypes;
import io.servicelane.migration.MigrationRun;
import io.servicelane.migration.Migrations;
import io.servicelane.process.migration.TypeVersion;
import io.servicelane.security.Roles;
import io.servicelane.ui.Badge;
import io.servicelane.ui.Badge.Tone;
import io.servicelane.ui.Colleagues;
import io.servicelane.ui.EmptyState;
import io.servicelane.ui.Moments;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The versions of each request type, with how many requests run on them and where they can be moved. */
@Route("versions")
@Menu(order = 10, title = "nav.versions", icon = "vaadin:file-tree")
@RolesAllowed({Roles.ANALYST, Roles.ADMIN})
@StyleSheet("context://servicelane/deployments.css")
class VersionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int NEWEST = 10;

    private final transient Migrations migrations;
    private final transient RequestTypes types;
    private final transient Colleagues colleagues;
    private final transient Moments moments;
    private final Div cards = new Div();

    VersionsView(Migrations migrations, RequestTypes types, Colleagues colleagues, Moments moments) {
        this.migrations = migrations;
        this.types = types;
        this.colleagues = colleagues;
        this.moments = moments;
        var header = new Div(new H1(getTranslation("versions.title")));
        header.addClassName("view-header");
        var intro = new Paragraph(getTranslation("versions.intro"));
        intro.addClassName("lead");
        addClassNames("view", "levels", "all-versions");
        add(header, intro, cards);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        cards.removeAll();
        var byType = migrations.versions().stream()
                .collect(Collectors.groupingBy(TypeVersion::type, LinkedHashMap::new, Collectors.toList()));
        cards.add(
                byType.isEmpty()
                        ? new EmptyState(
                                VaadinIcon.FILE_TREE,
                                getTranslation("versions.none.title"),
                                getTranslation("versions.none.text"))
                        : types(byType));
        cards.add(runs(migrations.newest(NEWEST)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("versions.title");
    }

    private Component types(Map<String, List<TypeVersion>> byType) {
        var table = new NativeTable();
        table.addClassName("versions");
        var head = table.getHead().addRow();
        Stream.of("type", "version", "deployed", "running", "action").forEach(column -> {
            var cell = new NativeTableHeaderCell(getTranslation("versions.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        byType.forEach((type, versions) -> {
            var title = types.title(type, getLocale());
            versions.forEach(each -> {
                var first = each.equals(versions.get(0));
                var row = table.getBody().addRow();
                row.setClassName("first", first);
                row.add(name(first ? title : ""), version(each, versions.get(0)));
                row.add(new NativeTableCell(moments.at(each.deployedAt())));
                row.add(running(each));
                row.add(action(title, each, versions.get(0)));
            });
        });
        var card = new Section(table);
        card.addClassName("card");
        return card;
    }

    private NativeTableCell running(TypeVersion version) {
        var cell = new NativeTableCell(String.valueOf(version.running()));
        cell.getElement().setAttribute("data-label", getTranslation("versions.column.running"));
        return cell;
    }

    private static NativeTableHeaderCell name(String title) {
        var name = new NativeTableHeaderCell(title);
        name.getElement().setAttribute("scope", "row");
        return name;
    }

    private NativeTableCell version(TypeVersion version, TypeVersion newest) {
        var name = version.tag() == null
                ? String.valueOf(version.version())
                : "%d · %s".formatted(version.version(), version.tag());
        var cell = new NativeTableCell(new Span(name + " "));
        if (version.equals(newest)) {
            cell.add(new Badge(getTranslation("versions.newest"), Tone.QUIET));
        }
        return cell;
    }

    private NativeTableCell action(String title, TypeVersion version, TypeVersion newest) {
        if (version.equals(newest) || version.running() == 0) {
            var nothing = new Span(getTranslation(version.equals(newest) ? "versions.current" : "versions.empty"));
            nothing.addClassName("quiet");
            return new NativeTableCell(nothing);
        }
        var move = new Anchor(
                "versions/%s/%d/%d".formatted(version.type(), version.version(), newest.version()),
                getTranslation("versions.move", newest.version()));
        move.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation("versions.move.label", title, version.version(), newest.version()));
        return new NativeTableCell(move);
    }

    private Component runs(List<MigrationRun> newest) {
        var list = new Div();
        list.addClassName("runs");
        newest.forEach(each -> {
            var what = new Anchor(
                    "versions/runs/" + each.id(),
                    getTranslation("versions.run", types.title(each.type(), getLocale()), each.from(), each.to()));
            var who = new Span(
                    getTranslation("versions.run.by", colleagues.name(each.actor()), moments.at(each.requestedAt())));
            who.addClassName("quiet");
            var line = new Div(what, RunWords.state(each), who);
            line.addClassName("run");
            list.add(line);
        });
        if (newest.isEmpty()) {
            list.add(new Span(getTranslation("versions.runs.none")));
        }
        var card = new Section(new H2(getTranslation("versions.runs.title")), list);
        card.addClassName("card");
        return card;
    }
}
