# The mode of a table as its tag says, under its long name.
mode_of() {
  local arn
  arn=$(alternator DescribeTable "{\"TableName\": \"$1\"}" | jq -er .Table.TableArn) || fail "There is no table $1. Start the lab again if it is gone."
  case $(alternator ListTagsOfResource "{\"ResourceArn\": \"$arn\"}" | jq -r '.Tags[]? | select(.Key == "system:write_isolation").Value') in
    a | always | always_use_lwt) echo always_use_lwt ;;
    f | forbid | forbid_rmw) echo forbid_rmw ;;
    o | only_rmw_uses_lwt) echo only_rmw_uses_lwt ;;
    u | unsafe | unsafe_rmw) echo unsafe_rmw ;;
    "") echo none ;;
    *) echo unknown ;;
  esac
}

case $(mode_of doors) in
  only_rmw_uses_lwt) ;;
  none) fail "The table doors has no tag system:write_isolation yet." ;;
  unknown) fail "The tag system:write_isolation of doors holds none of the four modes, so ScyllaDB would refuse it." ;;
  always_use_lwt) fail "always_use_lwt is safe for doors, but it makes each of the status reports a transaction too; plain and conditional writes never go to the same item there." ;;
  forbid_rmw) fail "forbid_rmw refuses the conditional writes that the office sends to doors." ;;
  unsafe_rmw) fail "unsafe_rmw does not protect the conditional writes that the office sends to doors." ;;
esac
