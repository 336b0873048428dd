package bihuan.query.document.instrument;

import java.util.List;

import bihuan.api.text.Text;
import bihuan.query.document.instrument.InstrumentSheet.Item;
import bihuan.query.document.instrument.InstrumentSheet.Service;

/** 送达回证: what is served on whom; the recipient signs for each instrument. */
final class ProofOfService {

    private ProofOfService() {
    }

    static InstrumentSheet sheet(CasePapers papers) {
        var services = papers.served().stream()
                .map(each -> new Service(each.instrument().label(), InstrumentSheet.number(each.document()),
                        each.service() == null ? null : each.service().on(),
                        each.service() == null ? null : papers.name(each.service().to())))
                .toList();
        return new InstrumentSheet(null, papers.hazard().unitName(),
                Text.of("下列文书已送达受送达人：", "The following instruments were served on the addressee:"),
                List.of(Facts.hazard(papers.file()), new Item(Text.of("送达地点", "Place of service"), null),
                        new Item(Text.of("送达方式", "Manner of service"), null)),
                services, null, papers.file().supervision().authority(), null, null,
                List.of(Text.of("送达人（签名）", "Served by (signatures)"),
                        Text.of("受送达人（签名或盖章）", "Addressee (signature or seal)"),
                        Text.of("备注", "Remarks")));
    }
}
