package io.servicelane.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quantiles of counted buckets against those of the sorted lengths themselves. */
class TimeSpreadTests {

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.25, 0.5, 0.9, 0.99, 1})
    void aQuantileIsWithinABucketOfWhatSortingSays(double part) {
        var random = new Random(7);
        for (var size : new int[] {1, 2, 3, 10, 101, 5000}) {
            var lengths = new long[size];
            var spread = new TimeSpread();
            for (var each = 0; each < size; each++) {
                lengths[each] = (long) (1000 * Math.exp(random.nextDouble() * 14));
                spread.add(TimeSpread.bucket(Duration.ofMillis(lengths[each])), 1);
            }
            Arrays.sort(lengths);
            var exact = lengths[(int) Math.max(1, Math.ceil(part * size)) - 1];

            // a bucket is a quarter of a doubling wide
            assertThat(spread.quantile(part).toMillis())
                    .as("%s of %s", part, size)
                    .isCloseTo(exact, withPercentage(19));
        }
    }

    @Test
    void bucketsBeginWhereTheyShould() {
        assertThat(TimeSpread.bucket(Duration.ofMillis(999))).isZero();
        assertThat(TimeSpread.bucket(Duration.ofSeconds(1))).isEqualTo(1);
        assertThat(TimeSpread.bucket(Duration.ofSeconds(2))).isEqualTo(5);
        assertThat(TimeSpread.bucket(Duration.ofSeconds(4))).isEqualTo(9);
        assertThat(TimeSpread.bucket(Duration.ofDays(100_000))).isEqualTo(125);
    }

    @Test
    void halfThatAreMomentsMakeTheMedianAMoment() {
        var spread = new TimeSpread();
        spread.add(TimeSpread.bucket(Duration.ZERO), 6);
        spread.add(TimeSpread.bucket(Duration.ofDays(3)), 4);

        assertThat(spread.quantile(0.5)).isLessThan(Duration.ofSeconds(1));
        assertThat(spread.quantile(0.9)).isGreaterThan(Duration.ofDays(2));
    }
}
