package bihuan.api.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/** The reports that a park or a district owes. */
public enum ReportKind implements Labelled {
    MONTHLY_RETURN("重大事故隐患整治月报", "Monthly return on major hazards", ReportPeriod.Form.MONTH),
    QUARTERLY_STATISTICS("重大事故隐患季度统计", "Quarterly statistics of major hazards", ReportPeriod.Form.QUARTER),
    ANNUAL_STATISTICS("重大事故隐患年度统计", "Annual statistics of major hazards", ReportPeriod.Form.YEAR),
    ANNUAL_REPORT("安全专项整治年度报告", "Annual report on the safety campaign", ReportPeriod.Form.YEAR),
    THREE_YEAR_REPORT("安全专项整治三年行动报告", "Report on the three-year safety campaign", ReportPeriod.Form.THREE_YEARS);

    private final Text label;
    private final ReportPeriod.Form form;

    ReportKind(String zh, String en, ReportPeriod.Form form) {
        this.label = Text.of(zh, en);
        this.form = form;
    }

    @Override
    public Text label() {
        return label;
    }

    /** How its period is written. */
    public ReportPeriod.Form form() {
        return form;
    }

    /** Its name in paths, such as {@code monthly-return}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of this name in paths. */
    public static Optional<ReportKind> ofPath(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findAny();
    }
}
