package io.servicelane.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PublicHolidaysTests {

    private static final LocalDate CORPUS_CHRISTI = LocalDate.of(2027, 5, 27);

    private final PublicHolidays holidays = new PublicHolidays();

    @Test
    void aSubdivisionHasMoreThanItsCountry() {
        assertThat(holidays.of("de", "by").test(CORPUS_CHRISTI)).isTrue();
        assertThat(holidays.of("de", null).test(CORPUS_CHRISTI)).isFalse();
        assertThat(holidays.of("de", null).test(LocalDate.of(2027, 10, 3))).isTrue();
        assertThat(holidays.of(null, null).test(LocalDate.of(2027, 10, 3))).isFalse();
    }

    @Test
    void theyHaveNamesInTheReadersLanguageWhereThereIsOne() {
        assertThat(holidays.ofYear("de", "by", 2027, Locale.ENGLISH)).containsEntry(CORPUS_CHRISTI, "Corpus Christi");
        assertThat(holidays.subdivisions("de", Locale.ENGLISH)).containsEntry("by", "Bavaria");
        assertThat(holidays.subdivisions("zz", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void everyCountryThatIsOfferedCanBeReckonedInAnyYear() {
        var language = Locale.SIMPLIFIED_CHINESE;
        assertThat(holidays.countries()).hasSizeGreaterThan(60).allSatisfy(country -> {
            assertThat(holidays.ofYear(country, null, 2027, language)).isNotEmpty();
            assertThat(holidays.ofYear(country, null, 2999, language)).isNotNull();
            assertThat(holidays.of(country, null).test(LocalDate.of(2500, 3, 3)))
                    .isIn(true, false);
        });
    }
}
