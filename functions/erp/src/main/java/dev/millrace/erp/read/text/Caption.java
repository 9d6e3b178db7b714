package dev.millrace.erp.read.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What the labels of a row together say about its amounts: "TOTAL SALES (EXCLUDING GST)" is a net amount, "TOTAL GST"
/// a
/// tax, "TOTAL QTY" none.
///
/// @param weight from 0 to 1
record Caption(Role role, double weight) {

    private static final double WEAK = 0.5;
    private static final Set<Role> MONEY =
            EnumSet.of(Role.TOTAL, Role.DUE, Role.NET, Role.TAX, Role.ROUNDING, Role.PAID, Role.CHANGE, Role.DISCOUNT);

    static final Caption NONE = new Caption(Role.NOTE, 0);

    static Caption of(List<LabelHit> labels) {
        var roles =
                labels.stream().map(LabelHit::role).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        if (roles.contains(Role.COUNT) && !roles.contains(Role.ROUNDED)) {
            return NONE;
        }
        if (roles.contains(Role.CHANGE)) {
            return new Caption(Role.CHANGE, 1);
        }
        if (roles.contains(Role.ROUNDING) && !roles.contains(Role.TOTAL)) {
            return new Caption(Role.ROUNDING, 1);
        }
        if (roles.contains(Role.TOTAL)) {
            return total(labels, roles);
        }
        if (roles.contains(Role.TAX) && roles.contains(Role.EXCLUSIVE)) {
            return new Caption(Role.NET, WEAK);
        }
        return strongest(labels);
    }

    private static Caption total(List<LabelHit> labels, Set<Role> roles) {
        var weight = weight(labels, Role.TOTAL);
        if (roles.contains(Role.DISCOUNT)) {
            return new Caption(Role.DISCOUNT, 1);
        }
        if (roles.contains(Role.EXCLUSIVE) || (roles.contains(Role.NET) && !isWholeLabel(labels))) {
            return new Caption(Role.NET, weight);
        }
        if (roles.contains(Role.TAX) && !roles.contains(Role.INCLUSIVE) && !roles.contains(Role.ROUNDED)) {
            return isPhrase(labels, "inc") ? new Caption(Role.TOTAL, 1) : new Caption(Role.TAX, weight);
        }
        var sure = roles.contains(Role.ROUNDED) || roles.contains(Role.INCLUSIVE);
        return new Caption(Role.TOTAL, sure ? 1 : weight);
    }

    /// "Total" first and "net" after it, as in "Total 3 days net", is no net amount.
    private static boolean isWholeLabel(List<LabelHit> labels) {
        return labels.getFirst().role() == Role.TOTAL
                && labels.getFirst().label().weight() == 1;
    }

    private static boolean isPhrase(List<LabelHit> labels, String part) {
        return labels.stream()
                .anyMatch(
                        hit -> hit.role() == Role.TOTAL && hit.label().phrase().contains(part));
    }

    private static Caption strongest(List<LabelHit> labels) {
        return labels.stream()
                .filter(hit -> MONEY.contains(hit.role()))
                .findFirst()
                .map(hit -> new Caption(hit.role(), hit.label().weight()))
                .orElseGet(() -> labels.stream().anyMatch(hit -> hit.role() == Role.INCLUSIVE)
                        ? new Caption(Role.TOTAL, WEAK)
                        : NONE);
    }

    private static double weight(List<LabelHit> labels, Role role) {
        return labels.stream()
                .filter(hit -> hit.role() == role)
                .mapToDouble(hit -> hit.label().weight())
                .max()
                .orElse(0);
    }
}
