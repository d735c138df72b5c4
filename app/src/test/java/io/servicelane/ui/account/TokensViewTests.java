package io.servicelane.ui.account;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import io.servicelane.Caller;
import io.servicelane.RunningDesk;
import io.servicelane.security.AccessToken;
import io.servicelane.security.AccessTokens;
import io.servicelane.ui.RowGrid;
import io.servicelane.worklist.ui.Desk;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Tokens by hand. */
@RunningDesk
class TokensViewTests {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AccessTokens tokens;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(context);
        desk.sitDown("analyst", "ANALYST", Set.of(TokensView.class));
        UI.getCurrent().navigate(TokensView.class);
    }

    @AfterEach
    void close() {
        tokens.of("analyst").forEach(token -> tokens.revoke("analyst", token.id()));
        desk.leave();
    }

    @Test
    void aTokenIsShownOnceAndOpensTheDeskUntilItIsRevoked() {
        assertThat(_get(H2.class).getText()).isEqualTo("No tokens");
        press("New token");
        _setValue(_get(TextField.class), "  Modeler at home ");
        press("Make token");

        var token = _get(TextField.class, field -> field.withLabel("Token")).getValue();
        assertThat(Caller.token(port, token).get("/api/v1/types").statusCode()).isEqualTo(200);
        press("I have copied it");
        _assertNone(TextField.class);
        assertThat(listed()).extracting(AccessToken::name).containsExactly("Modeler at home");

        tokens.revoke("agent", listed().get(0).id());
        assertThat(Caller.token(port, token).get("/api/v1/types").statusCode()).isEqualTo(200);
        _get(TokensView.class).ask(listed().get(0));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(Caller.token(port, token).get("/api/v1/types").statusCode()).isEqualTo(401);
        assertThat(listed()).isEmpty();
    }

    @Test
    void withoutAPurposeNoneIsMade() {
        press("New token");
        _setValue(_get(TextField.class), "  ");
        press("Make token");

        assertThat(_get(TextField.class).isInvalid()).isTrue();
        assertThat(tokens.of("analyst")).isEmpty();
    }

    @Test
    void whoHasTooManyIsToldToRevokeOne() {
        for (var made = 0; made < AccessTokens.MOST; made++) {
            tokens.create("analyst", "Program " + made, 1);
        }

        press("New token");

        _assertNone(TextField.class);
    }

    private static void press(String text) {
        _click(_get(Button.class, button -> button.withText(text)));
    }

    @SuppressWarnings("unchecked")
    private static List<AccessToken> listed() {
        return _get(RowGrid.class).rows();
    }
}
