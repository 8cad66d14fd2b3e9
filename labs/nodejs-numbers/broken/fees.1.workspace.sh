sed -i "s/types.BigDecimal.fromString('0.00')/0/; s/sum = sum.add(fee)/sum += Number(fee)/; s/, \${sum}/, \${sum.toFixed(2)}/; /^import/d" ~/office/fees.js
