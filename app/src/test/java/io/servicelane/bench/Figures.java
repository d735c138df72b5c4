package io.servicelane.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Takes times and prints them. */
final class Figures {

    private Figures() {}

    /** How many milliseconds that took. */
    static double millis(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** The milliseconds of each run after the first few, which nobody counts. */
    static List<Double> millis(int uncounted, int runs, Runnable work) {
        return millis(uncounted, runs, () -> {}, work);
    }

    /**
     * The milliseconds of each run after the first few.
     *
     * @param before done before each run, and not counted
     */
    static List<Double> millis(int uncounted, int runs, Runnable before, Runnable work) {
        var all = new ArrayList<Double>();
        for (var run = 0; run < uncounted + runs; run++) {
            before.run();
            all.add(millis(work));
        }
        return all.subList(uncounted, all.size());
    }

    /** How many milliseconds this thread had a processor; what runs beside does not count. */
    static double processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    static void print(String what, List<Double> millis) {
        var sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        System.out.printf(
                "BENCHMARK %-50s median %7.1f ms   95%% %7.1f ms   worst %7.1f ms   (%d)%n",
                what,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                sorted[sorted.length - 1],
                sorted.length);
    }

    static void print(String sentence, Object... values) {
        System.out.printf("BENCHMARK " + sentence + "%n", values);
    }

    /** Looks every few milliseconds until it is so, for five minutes at most. */
    static void until(BooleanSupplier so) {
        var deadline = System.nanoTime() + 300_000_000_000L;
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("It did not happen in five minutes");
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
