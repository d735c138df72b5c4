package io.servicelane.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.servicelane.channel.Channel;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every message the processes send can be written, whatever has been answered so far. */
class LetterTemplatesTests {

    private static final Map<String, Object> ANSWERED = Map.of(
            "answer", "Please hold the button for ten seconds. ".repeat(25),
            "whyNot", "There is no room for a meter in this wall. ".repeat(11),
            "decision", "partly-upheld",
            "compensation", 1234.5,
            "visitAt", "2027-01-01T10:00+08:00",
            "slot", "2027-01-01T10:00Z",
            "serialNumber", "A-1",
            "child", "SR-000002");

    private final LetterTemplates templates = new LetterTemplates();

    static Stream<Letter> letters() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:templates/messages/*.email.ftl"))
                .map(Resource::getFilename)
                .map(file -> file.split("\\."))
                .map(parts -> new Letter(parts[0], parts[1]));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void aTextMessageIsShortAndNamesTheRequest(Letter letter) {
        assertThat(Stream.of(ANSWERED, Map.<String, Object>of()))
                .allSatisfy(answers -> assertThat(written(letter, Channel.SMS, "Ann", answers))
                        .contains("SR-000001")
                        .hasSizeLessThanOrEqualTo(300));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void anEmailGreetsAndNamesTheRequest(Letter letter) {
        assertThat(Stream.of(ANSWERED, Map.<String, Object>of())).allSatisfy(answers -> {
            assertThat(written(letter, Channel.EMAIL, "Ann", answers)).contains("Ann", "SR-000001");
            assertThat(written(letter, Channel.EMAIL, "", answers)).startsWith(letter.greeting());
        });
    }

    private String written(Letter letter, Channel channel, String name, Map<String, Object> answers) {
        return templates.write(
                letter.template(),
                letter.language(),
                channel,
                Map.of(
                        "number",
                        "SR-000001",
                        "name",
                        name,
                        "subject",
                        "Tap",
                        "typeTitle",
                        "Repair",
                        "answers",
                        answers));
    }

    private record Letter(String template, String language) {

        String greeting() {
            return "zh".equals(language) ? "您好：" : "Hello,";
        }
    }
}
