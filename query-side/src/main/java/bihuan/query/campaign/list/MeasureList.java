package bihuan.query.campaign.list;

import java.util.List;

import bihuan.api.hazard.Document;
import bihuan.query.core.enrolment.Enrolment.Measure;

/**
 * The list of institutional measures (制度措施清单): the lasting rules that the park has adopted in the campaign, in that
 * order.
 */
final class MeasureList {

    static final List<SheetColumn<Measure>> COLUMNS = List.of(
            SheetColumn.of("制度措施", "Measure", Measure::title), SheetColumn.of("类别", "Kind", Measure::kind),
            SheetColumn.of("内容", "What it says", Measure::text),
            SheetColumn.of("制定日期", "Adopted on", measure -> measure.adopted().on()),
            SheetColumn.of("文号", "Document no.", measure -> document(measure) == null
                    ? null
                    : document(measure).number()),
            SheetColumn.of("文书日期", "Issued on", measure -> document(measure) == null
                    ? null
                    : document(measure).issuedOn()),
            SheetColumn.of("材料", "Files (SHA-256)", measure -> measure.adopted().evidence().isEmpty()
                    ? null
                    : String.join("\n", measure.adopted().evidence())));

    private MeasureList() {
    }

    private static Document document(Measure measure) {
        return measure.adopted().document();
    }
}
