package bihuan.query.document.instrument;

import java.util.ArrayList;
import java.util.List;

import bihuan.api.hazard.event.HazardConfirmed;
import bihuan.api.text.Text;
import bihuan.query.document.instrument.InstrumentSheet.Item;

/** 责令限期整改指令书: what was found, by which rule it is a major hazard, and by when it must be removed. */
final class RectificationOrder {

    private RectificationOrder() {
    }

    static InstrumentSheet sheet(CasePapers papers) {
        var confirmed = papers.last(HazardConfirmed.class).orElseThrow();
        var file = papers.file();
        var document = confirmed.act().document();
        var items = new ArrayList<Item>(List.of(Facts.hazard(file), Facts.place(papers), Facts.state(file),
                new Item(Text.of("判定依据", "Criterion"), Facts.joined(confirmed.criterion(), confirmed.clause())),
                new Item(Text.of("整改期限", "To be removed by"),
                        confirmed.deadline() == null ? file.deadlines().original() : confirmed.deadline())));
        if (file.restrictionScope() != null) {
            items.add(new Item(Text.of("停产停业范围", "Production suspended"), file.restrictionScope()));
        }
        items.add(new Item(Text.of("主要负责人", "Principal"), papers.named(file.principal())));
        items.add(Facts.legalBasis(confirmed.act()));
        return new InstrumentSheet(InstrumentSheet.number(document), papers.hazard().unitName(),
                Text.of("经查，你单位存在下列重大事故隐患，现责令限期整改：",
                        "The following major hazard was found at your unit, which is ordered to remove it in time:"),
                items, List.of(),
                Text.of("整改期间应当采取安全防范措施，整改完成后申请复查。逾期不整改或者整改后仍不符合要求的，将依法处理。"
                        + "对本指令不服的，可以依法申请行政复议或者提起行政诉讼；复议、诉讼期间不停止执行，法律另有规定的除外。",
                        "Keep people safe meanwhile, and ask for re-inspection when it is done. A failure to do so "
                                + "is dealt with according to law. Review or suit may be sought according to law and "
                                + "does not stay this order unless the law says so."),
                papers.organisation(confirmed.act()), papers.signatory(document),
                InstrumentSheet.day(document, confirmed.act().occurredOn()),
                List.of(Text.of("执法人员（签名）", "Officers (signatures)"),
                        Text.of("现场负责人（签名）", "For the unit, on site (signature)")));
    }
}
