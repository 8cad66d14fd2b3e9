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

case $(mode_of swipes) in
  forbid_rmw) ;;
  none) fail "The table swipes has no tag system:write_isolation yet." ;;
  unknown) fail "The tag system:write_isolation of swipes holds none of the four modes, so ScyllaDB would refuse it." ;;
  unsafe_rmw) fail "With unsafe_rmw a conditional write to swipes is executed without protection; one that is sent by mistake should be refused." ;;
  *) fail "The mode of swipes executes conditional writes; one that is sent by mistake should be refused." ;;
esac
