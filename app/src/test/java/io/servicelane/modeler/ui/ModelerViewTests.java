package io.servicelane.modeler.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.servicelane.RunningDesk;
import io.servicelane.modeler.ModelerKit;
import io.servicelane.modeler.Palette;
import io.servicelane.modeler.Step;
import io.servicelane.worklist.ui.Desk;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an analyst reads about drawing for this desk. */
@RunningDesk
class ModelerViewTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ModelerKit kit;

    @Autowired
    private Palette palette;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(context);
        desk.sitDown("analyst", "ANALYST", Set.of(ModelerView.class, StepsView.class));
    }

    @AfterEach
    void close() {
        desk.leave();
    }

    @Test
    void thePageSaysWhatToTypeIntoTheModelerAndHandsOutTheKit() {
        UI.getCurrent().navigate(ModelerView.class);

        assertThat(_find(Span.class)).extracting(Span::getText).contains(kit.endpoint(), "analyst");
        assertThat(_get(Anchor.class, anchor -> anchor.withClasses("primary-link"))
                        .getHref())
                .isEqualTo("modeler-kit.zip");
        assertThat(guide()).contains("Your first request type in ten minutes");
    }

    @Test
    void theGuideIsInTheReadersLanguage() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);

        UI.getCurrent().navigate(ModelerView.class);

        assertThat(guide()).contains("十分钟创建第一个请求类型");
    }

    @Test
    void everyStepHasHelpWhereItsLinkLeads() {
        UI.getCurrent().navigate(StepsView.class);

        assertThat(_find(Section.class, section -> section.withClasses("step")))
                .extracting(Component::getId)
                .extracting(id -> id.orElse(""))
                .containsExactlyElementsOf(
                        palette.steps(Locale.ENGLISH).stream().map(Step::key).toList());
    }

    private static String guide() {
        return _get(Html.class).getElement().getTextRecursively()
                + _get(Html.class).getInnerHtml();
    }
}
