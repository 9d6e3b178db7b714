package dev.millrace.erp.read.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Finds the fields of a document of trade in its text and layout, by rules that know no single document.
///
/// What it is stands on its first pages, and what it comes to on its last: of more than twelve, six of each are read.
public final class FindFields implements Function<List<TextPage>, DocumentFields> {

    private static final double NARROW = 0.6;
    private static final int MOST_PAGES = 12;

    private final LabelBook labels = LabelBook.load();
    private final DayGrammar days = new DayGrammar();
    private final Sums sums = new Sums(new AmountGrammar());
    private final KindOfDocument kind = new KindOfDocument();
    private final DocumentCurrency currency = new DocumentCurrency();
    private final DocumentDate date = new DocumentDate();
    private final DocumentNumber number = new DocumentNumber(new AmountGrammar());
    private final Letterhead letterhead;
    private final Parties parties;

    /// Loads the data that the rules go by.
    public FindFields() {
        var organizations = new Organizations();
        letterhead = new Letterhead(organizations);
        parties = new Parties(organizations);
    }

    @Override
    public DocumentFields apply(List<TextPage> pages) {
        var reading = Reading.of(Ends.of(pages, MOST_PAGES), labels, days);
        var found = sums.in(reading);
        var totals = Totals.of(found);
        var head = isReceipt(reading, found) ? Optional.of(letterhead.in(reading)) : Optional.<Letterhead.Head>empty();
        var seller = head.flatMap(Letterhead.Head::company).or(() -> parties.seller(reading));
        return new DocumentFields(
                kind.in(reading),
                number.in(reading),
                date.in(reading),
                totals.total(),
                totals.net(),
                totals.tax(),
                totals.due(),
                currency.in(reading, found),
                seller,
                head.flatMap(Letterhead.Head::address),
                parties.buyer(reading, seller));
    }

    /// Tills give change and round to coins; or they print on a narrow roll, and call nobody a seller.
    private boolean isReceipt(Reading reading, List<Sum> sums) {
        return sums.stream().anyMatch(sum -> sum.role() == Role.CHANGE || sum.role() == Role.ROUNDING)
                || (isNarrow(reading) && !parties.isSellerCalledSo(reading));
    }

    private static boolean isNarrow(Reading reading) {
        return reading.layout().rowsOf(1).stream()
                .map(Row::box)
                .reduce(Box::with)
                .filter(all -> all.width() <= NARROW * all.height())
                .isPresent();
    }
}
