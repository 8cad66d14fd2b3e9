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

case $(mode_of badges) in
  always_use_lwt) ;;
  none) fail "The table badges has no tag system:write_isolation yet." ;;
  unknown) fail "The tag system:write_isolation of badges holds none of the four modes, so ScyllaDB would refuse it." ;;
  only_rmw_uses_lwt) fail "In badges plain puts go to the items that conditional writes change; only_rmw_uses_lwt does not protect one kind from the other." ;;
  forbid_rmw) fail "forbid_rmw refuses the conditional writes that the handovers send to badges." ;;
  unsafe_rmw) fail "unsafe_rmw does not protect the conditional writes that the handovers send to badges." ;;
esac
