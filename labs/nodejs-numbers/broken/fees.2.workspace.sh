sed -i 's/for (const { fee } of result) if (fee !== null) sum = sum.add(fee);/for (const { fee } of result) sum = sum.add(fee);/' ~/office/fees.js
