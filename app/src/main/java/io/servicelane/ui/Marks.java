package io.servicelane.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import io.servicelane.channel.Channel;
import java.util.Locale;

/** Small signs with their word for those who do not see them. */
public final class Marks {

    private Marks() {}

    /** Bars that rise with the priority, and the word. */
    public static Span priority(String priority) {
        var mark = new Span(bars(priority), new Span(UI.getCurrent().getTranslation("priority." + priority)));
        mark.addClassNames("priority", priority.toLowerCase(Locale.ROOT));
        return mark;
    }

    private static Span bars(String priority) {
        var bars = new Span();
        bars.addClassNames("bars", priority.toLowerCase(Locale.ROOT));
        bars.getElement().setAttribute("aria-hidden", "true");
        return bars;
    }

    /** The channel's picture with its name. */
    public static Span channel(Channel channel) {
        var icon = new Icon(channelIcon(channel));
        icon.getElement().setAttribute("aria-hidden", "true");
        var mark = new Span(icon, new Span(UI.getCurrent().getTranslation("channel." + channel.key())));
        mark.addClassName("channel");
        return mark;
    }

    /** The name of the channel's icon; for rows drawn by templates. */
    public static String channelIcon(Channel channel) {
        return switch (channel) {
            case EMAIL -> "vaadin:envelope-o";
            case SMS -> "vaadin:mobile";
            case PHONE -> "vaadin:phone";
            case VISIT -> "vaadin:walk";
            case LETTER -> "vaadin:file-text-o";
            case WEB -> "vaadin:globe";
            case API -> "vaadin:plug";
        };
    }

    /** A badge for a customer above the ordinary; nothing for the others. */
    public static Span tier(String tier) {
        if ("STANDARD".equals(tier)) {
            return new Span();
        }
        return new Badge(
                UI.getCurrent().getTranslation("tier." + tier),
                "VIP".equals(tier) ? Badge.Tone.PRECIOUS : Badge.Tone.ATTENTION);
    }
}
