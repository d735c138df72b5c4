package io.servicelane.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The front door. {@code ?error} after a failed try, {@code ?lang=zh-CN} for the language. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final boolean demo;

    LoginView(Environment environment) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        addClassName("login");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        query.getSingleParameter("lang").map(Locale::forLanguageTag).ifPresent(UI.getCurrent()::setLocale);
        ViewerZone.learn(UI.getCurrent());
        removeAll();
        add(story(), door(query));
    }

    private Section story() {
        var lanes = new Image("servicelane/lanes.svg", "");
        lanes.addClassName("lanes");
        lanes.getElement().setAttribute("aria-hidden", "true");
        var claim = new Paragraph(getTranslation("login.claim"));
        claim.addClassName("claim");
        var story = new Section(Brand.mark(), lanes, claim, new Paragraph(getTranslation("login.promise")));
        story.addClassName("story");
        return story;
    }

    private Section door(QueryParameters query) {
        var form = new LoginForm(words());
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setError(query.getParameters().containsKey("error"));
        var door = new Section(new H1(getTranslation("login.title")), form);
        door.addClassName("door");
        if (demo) {
            var hint = new Div(new Span(getTranslation("login.demo")), new Span(getTranslation("login.demo.accounts")));
            hint.addClassName("demo-hint");
            door.add(hint);
        }
        door.add(languages());
        return door;
    }

    private Div languages() {
        var english = new Anchor("login?lang=en", "English");
        english.getElement().setAttribute("lang", "en");
        var chinese = new Anchor("login?lang=zh-CN", "简体中文");
        chinese.getElement().setAttribute("lang", "zh-CN");
        var languages = new Div(english, chinese);
        languages.addClassName("languages");
        return languages;
    }

    private LoginI18n words() {
        var form = new LoginI18n.Form();
        form.setTitle("");
        form.setUsername(getTranslation("login.username"));
        form.setPassword(getTranslation("login.password"));
        form.setSubmit(getTranslation("login.submit"));
        var failure = new LoginI18n.ErrorMessage();
        failure.setTitle(getTranslation("login.error.title"));
        failure.setMessage(getTranslation("login.error.text"));
        failure.setUsername(getTranslation("login.username.missing"));
        failure.setPassword(getTranslation("login.password.missing"));
        var words = new LoginI18n();
        words.setForm(form);
        words.setErrorMessage(failure);
        return words;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title") + " · Servicelane";
    }
}
