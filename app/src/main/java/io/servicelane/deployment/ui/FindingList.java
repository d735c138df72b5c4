package io.servicelane.deployment.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.servicelane.process.gate.Finding;
import io.servicelane.ui.Badge;
import java.util.List;

/** What the check says, with the element it is about and what to do, in the language of whoever looks. */
class FindingList extends UnorderedList {

    FindingList(List<Finding> findings) {
        addClassName("findings");
        findings.forEach(finding -> {
            var line = new ListItem(badge(finding.refused()));
            if (!finding.element().isEmpty()) {
                line.add(new Code(finding.element()));
            }
            line.add(new Span(finding.text(getLocale())));
            add(line);
        });
    }

    private Badge badge(boolean refused) {
        return new Badge(
                getTranslation(refused ? "try.finding.refused" : "try.finding.advice"),
                refused ? Badge.Tone.ALARM : Badge.Tone.INFO);
    }
}
