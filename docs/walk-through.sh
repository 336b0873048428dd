#!/usr/bin/env bash
# Walks one hazard through its whole life by curl, against a running Bihuan with the sample district.
# BASE is where commands go, READ where questions go: the same in the standalone, two processes when distributed.
set -euo pipefail
BASE=${BASE:-http://127.0.0.1:8080}
READ=${READ:-$BASE}
export TZ=Asia/Shanghai      # the days of acts are days of that zone
YEAR=$(($(date +%Y) + 1)) # deadlines lie in the next year

get() { curl -sS --fail-with-body -u "$1:bihuan" "$READ$2"; }
post() { curl -sS --fail-with-body -u "$1:bihuan" -H 'Content-Type: application/json' -H 'Accept-Language: en' -d "$3" "$BASE$2"; }
first() { grep -o "\"$1\":\"[^\"]*\"" | sed -n 1p | cut -d '"' -f 4; }
act() { # who, action, fields
  printf '%-22s %-10s ' "$2" "$1"
  post "$1" "/api/hazards/$HAZARD/$2" "$3"
  echo
}

# The unit's account sees one park and one unit: its own.
PARK=$(get unit /api/parks | first id)
UNIT=$(get unit "/api/parks/$PARK/units" | first id)
RUN=$(date +%Y%m%d%H%M%S) # document numbers are unique within an authority

HAZARD=$(post unit /api/hazards "{\"parkId\":\"$PARK\",\"unitId\":\"$UNIT\",\"subject\":\"UNIT\",
  \"source\":\"SELF_INSPECTION\",\"category\":\"危险化学品\",\"subcategory\":\"重大危险源监控\",\"location\":\"罐区\",
  \"description\":\"罐区紧急切断装置未投用\",\"stateAndCauses\":\"三台储罐紧急切断阀处于旁路状态，仪表故障未修复\",
  \"harmAndDifficulty\":\"可能导致泄漏和火灾爆炸，需停用储罐并更换阀门\",\"discoveredOn\":\"$(date +%Y)-01-01\"}" | first id)
echo "report                 unit       $HAZARD"

act regulator confirm "{\"criterion\":\"化工和危险化学品生产经营单位重大生产安全事故隐患判定标准（试行）\",\"clause\":\"第五条\",\"deadline\":\"$YEAR-06-30\"}"
act park propose-listing '{"level":"COUNTY","listingAuthority":"区安委办"}'
act committee list "{\"level\":\"COUNTY\",\"listingAuthority\":\"区安委办\",\"supervisingUnit\":\"区应急管理局\",\"deadline\":\"$YEAR-03-31\",
  \"document\":{\"number\":\"安委办督-$RUN\",\"title\":\"重大事故隐患挂牌督办通知书\",\"issuedOn\":\"$(date +%Y)-01-01\"}}"
act unit file-plan "{\"goals\":\"恢复三台储罐的紧急切断功能\",\"methods\":\"停用储罐，更换阀门与仪表，联锁调试\",
  \"fundsAndMaterials\":\"资金四十五万元，紧急切断阀三台\",\"bodyAndPeople\":\"设备部，共六人\",\"timeAndRequirements\":\"三个月内完成\",
  \"safetyAndEmergency\":\"停用期间专人值守，修订应急预案并演练\",
  \"assurances\":{\"responsibility\":true,\"measures\":true,\"funding\":true,\"timeLimit\":true,\"emergencyPlan\":true},
  \"fundsPlanned\":450000,\"principal\":{\"name\":\"某负责人\"},\"plannedCompletion\":\"$YEAR-03-15\"}"
act regulator order-suspension "{\"scope\":\"PARTIAL\",\"orderingDepartment\":\"区应急管理局\",\"legalBasis\":\"安全生产法第七十条\",
  \"document\":{\"number\":\"应急停-$RUN\",\"issuedOn\":\"$(date +%Y)-01-01\"},\"reason\":\"整改期间储罐不得使用\"}"
act unit record-progress '{"percent":40,"done":"阀门已到货，旧阀拆除","fundsSpent":180000}'
act unit request-extension "{\"until\":\"$YEAR-05-31\",\"reason\":\"联锁仪表供货延误\",\"interimControls\":\"储罐保持空置，每班巡检\"}"
act committee grant-extension "{\"until\":\"$YEAR-05-31\",\"document\":{\"number\":\"安委办延-$RUN\",\"issuedOn\":\"$(date +%Y)-01-01\"}}"
act unit request-acceptance '{"evaluation":"三台阀门已更换，自查合格"}'
act regulator fail-acceptance "{\"inspectors\":[{\"name\":\"甲某\"},{\"name\":\"乙某\"}],\"inspectedOn\":\"$(date +%F)\",\"reason\":\"二号罐联锁未投用\"}"
act unit record-progress '{"percent":100,"done":"二号罐联锁已投用","fundsSpent":430000}'
act unit request-acceptance '{"evaluation":"联锁全部投用，连续运行正常"}'
act regulator accept "{\"inspectors\":[{\"name\":\"甲某\"},{\"name\":\"乙某\"}],\"inspectedOn\":\"$(date +%F)\",\"opinion\":\"现场核查合格\"}"
act committee delist "{\"document\":{\"number\":\"安委办摘-$RUN\",\"issuedOn\":\"$(date +%Y)-01-01\"}}"
act regulator close-out '{}'
act unit apply-for-resumption '{"statement":"隐患已消除，申请恢复储罐使用"}'
act regulator grant-resumption "{\"document\":{\"number\":\"应急复-$RUN\",\"issuedOn\":\"$(date +%Y)-01-01\"}}"
act regulator record-look-back "{\"inspectedOn\":\"$(date +%F)\",\"opinion\":\"三台切断阀均在用\"}"
REOPENED=$(act regulator reopen "{\"reason\":\"回访发现一号罐切断阀再次旁路\",\"deadline\":\"$YEAR-08-31\"}")
echo "$REOPENED"
VERSION=$(echo "$REOPENED" | grep -o '"version":[0-9]*' | cut -d : -f 2)

echo
echo "The timeline: every act with who, when, why and on which document."
TIMELINE=$(get auditor "/api/hazards/$HAZARD/timeline?version=$VERSION")
if command -v jq >/dev/null; then
  echo "$TIMELINE" | jq -r '.items[] | [.sequence, .occurredOn, .label, .actor.organisation, .actor.name,
    (.reason // "-"), (.document.number // "-"),
    ([.changes[] | "\(.field) \(.from // "-") → \(.to // "-")"] | join("; "))] | join(" | ")'
else
  echo "$TIMELINE"
fi
