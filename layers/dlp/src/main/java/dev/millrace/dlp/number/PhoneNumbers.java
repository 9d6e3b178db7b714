package dev.millrace.dlp.number;

import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.InfoType;
import dev.millrace.dlp.number.NumberingPlans.Quality;
import dev.millrace.dlp.number.PhoneReading.Kind;
import java.util.List;
import java.util.Optional;

/// Telephone numbers. The form decides what a run can be, the numbering plans whether there is such a number, and
/// words around it settle what form alone cannot: most numbers without a country code look like any other number.
public final class PhoneNumbers implements NumberValidator {

    private static final int FEWEST = 7;

    /// What people dial, and write, instead of `+`. Other prefixes, as the `011` of North America, are too rare in
    /// writing and too common in other numbers.
    private static final String DIALLED_BEFORE_COUNTRY = "00";

    @Override
    public List<DetectorFacts> facts() {
        return List.of(new DetectorFacts(
                InfoType.PHONE_NUMBER,
                "global",
                "numbers with a country code, and as people write them at home, with extensions",
                "numbering plans of all regions, grouping, words for and against",
                "ITU-T E.164 and E.123; https://github.com/google/libphonenumber"));
    }

    @Override
    public int validate(DigitRun run, Findings findings) {
        var form = PhoneForm.of(run);
        if (!form.startsAlone() || (run.digits() < FEWEST && !isIntroduced(form))) {
            return run.endOf(1);
        }
        var before = PhoneContext.before(run.text(), form.start());
        return read(form, before)
                .map(found -> report(form, found, before, findings))
                .orElse(run.endOf(1));
    }

    /// Six digits are so often something else that it takes the very word for it, right before.
    private static boolean isIntroduced(PhoneForm form) {
        return PhoneContext.isNamedRightBefore(form.run().text(), form.start());
    }

    private static int report(PhoneForm form, PhoneReading reading, PhoneContext before, Findings findings) {
        var end = form.endOf(reading.groups());
        var context = before.orAfter(form.run().text(), end);
        findings.add(
                InfoType.PHONE_NUMBER, form.startUpTo(end), end, reading.kind().in(context));
        return context == PhoneContext.SILENT && reading.kind() == Kind.ANYTHING
                ? form.run().endOf(1)
                : end;
    }

    private static Optional<PhoneReading> read(PhoneForm form, PhoneContext before) {
        if (form.plus()) {
            return international(form, 0, Kind.INTERNATIONAL);
        }
        var dialled = form.run().beginsWith(DIALLED_BEFORE_COUNTRY)
                ? international(form, DIALLED_BEFORE_COUNTRY.length(), Kind.DIALLED_INTERNATIONAL)
                : Optional.<PhoneReading>empty();
        return dialled.or(() -> new NationalPhones(form, before != PhoneContext.SILENT).read());
    }

    private static Optional<PhoneReading> international(PhoneForm form, int prefix, Kind inUse) {
        var run = form.run();
        var possible = Optional.<PhoneReading>empty();
        for (var groups = run.groups(); run.digitsIn(groups) >= FEWEST; groups--) {
            var quality = form.endsAlone(groups)
                    ? NumberingPlans.international(run.valueOf(groups).substring(prefix))
                    : Quality.NONE;
            if (quality == Quality.IN_USE) {
                return Optional.of(new PhoneReading(groups, inUse));
            }
            if (quality == Quality.POSSIBLE && possible.isEmpty()) {
                possible = Optional.of(new PhoneReading(groups, Kind.POSSIBLE));
            }
        }
        return possible;
    }
}
