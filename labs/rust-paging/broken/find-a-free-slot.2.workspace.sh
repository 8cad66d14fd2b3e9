sed -i '/^async fn free/,$ {
  s/if taken != slot {/if taken == slot {/
  s/^            break;/            slot += 1;/
  /^        slot += 1;$/d
}' ~/yard/src/main.rs
